package org.drugprofiling.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Conditions that more than one rule of the house is made of.
 */
public final class HouseRules {

    // exact by definition, so that every JVM gives the same bits
    private static final Set<String> EXACT_FUNCTIONS = Set.of(
            "abs",
            "min",
            "max",
            "signum",
            "floor",
            "ceil",
            "rint",
            "round",
            "sqrt",
            "fma",
            "ulp",
            "nextUp",
            "nextDown",
            "nextAfter",
            "scalb",
            "getExponent",
            "copySign",
            "floorMod",
            "floorDiv",
            "multiplyHigh",
            "multiplyFull");

    private HouseRules() {}

    /**
     * Tells whether a call or method reference goes to a function of {@link Math} whose result may depend on the machine.
     *
     * @param access a call or reference
     * @return true where the function is not exact by definition
     */
    public static boolean isInexactMath(JavaAccess<?> access) {
        String name = access.getTarget().getName();
        return access.getTargetOwner().isEquivalentTo(Math.class)
                && !EXACT_FUNCTIONS.contains(name)
                && !name.endsWith("Exact");
    }

    /**
     * Tells whether a call or method reference reads the default locale.
     *
     * @param access a call or reference
     * @return true where the outcome may differ between locales
     */
    public static boolean readsDefaultLocale(JavaAccess<?> access) {
        if (!(access.getTarget()
                instanceof com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget target)) {
            return false;
        }
        String name = target.getName();
        JavaClass owner = access.getTargetOwner();
        boolean hasLocale =
                target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(java.util.Locale.class));
        if (owner.isEquivalentTo(String.class)) {
            return Set.of("format", "formatted", "toLowerCase", "toUpperCase").contains(name) && !hasLocale;
        }
        if (owner.isEquivalentTo(java.util.Formatter.class)) {
            return name.equals("<init>") && !hasLocale;
        }
        if (owner.isEquivalentTo(java.text.NumberFormat.class)) {
            return name.startsWith("get") && name.endsWith("Instance") && !hasLocale;
        }
        if (owner.isEquivalentTo(java.text.DecimalFormat.class)) {
            return name.equals("<init>") && target.getRawParameterTypes().size() < 2;
        }
        if (owner.isEquivalentTo(java.time.format.DateTimeFormatter.class)) {
            return Set.of("ofPattern", "ofLocalizedDate", "ofLocalizedTime", "ofLocalizedDateTime")
                            .contains(name)
                    && !hasLocale;
        }
        return owner.isEquivalentTo(java.util.Locale.class) && name.equals("getDefault");
    }

    /**
     * Tells whether a call or method reference reads the clock.
     *
     * @param access a call or reference
     * @return true where the outcome depends on when it runs
     */
    public static boolean readsClock(JavaAccess<?> access) {
        String name = access.getTarget().getName();
        JavaClass owner = access.getTargetOwner();
        if (owner.isEquivalentTo(System.class)) {
            return name.equals("currentTimeMillis") || name.equals("nanoTime");
        }
        if (owner.getPackageName().startsWith("java.time")) {
            return name.equals("now") || owner.isEquivalentTo(java.time.Clock.class);
        }
        return owner.isEquivalentTo(java.util.Date.class) || owner.isEquivalentTo(java.util.Calendar.class);
    }

    /**
     * Tells whether a call or method reference draws random numbers that the caller has not seeded.
     *
     * @param access a call or reference
     * @return true where two runs may differ
     */
    public static boolean isUnseededRandom(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        boolean takesNothing =
                access.getTarget() instanceof com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget target
                        && target.getRawParameterTypes().isEmpty();
        return switch (owner) {
            case "java.util.concurrent.ThreadLocalRandom", "java.security.SecureRandom" -> true;
            case "java.util.Random", "java.util.SplittableRandom" ->
                access.getTarget().getName().equals("<init>") && takesNothing;
            case "java.util.UUID" -> access.getTarget().getName().equals("randomUUID");
            case "java.util.Collections" ->
                access.getTarget().getName().equals("shuffle")
                        && access.getTarget()
                                instanceof com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget t
                        && t.getRawParameterTypes().size() == 1;
            default -> false;
        };
    }

    /**
     * Tells whether a call or method reference adds up doubles in an order that a stream chooses.
     *
     * @param access a call or reference
     * @return true where the bits of the sum are not stated
     */
    public static boolean isSumOfStream(JavaAccess<?> access) {
        String name = access.getTarget().getName();
        JavaClass owner = access.getTargetOwner();
        if (owner.isEquivalentTo(java.util.stream.DoubleStream.class)) {
            return Set.of("sum", "average", "summaryStatistics").contains(name);
        }
        return owner.isEquivalentTo(java.util.stream.Collectors.class)
                        && Set.of("summingDouble", "averagingDouble", "summarizingDouble")
                                .contains(name)
                || owner.isEquivalentTo(java.util.DoubleSummaryStatistics.class);
    }

    /**
     * Forbids calls and method references of one kind.
     *
     * @param what the kind, for the report
     * @param forbidden which they are
     * @return the condition
     */
    public static ArchCondition<JavaClass> notAccess(String what, Predicate<JavaAccess<?>> forbidden) {
        return new ArchCondition<>("not use " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                    if (forbidden.test(access)) {
                        events.add(SimpleConditionEvent.violated(access, access.getDescription()));
                    }
                }
            }
        };
    }

    /**
     * Demands that whatever an embedder can see of a type (super types, parameters, results, fields, exceptions, type
     * arguments) belongs to the JDK or to this project.
     *
     * @return the condition
     */
    public static ArchCondition<JavaClass> showOnlyTypesOfTheJdkAndOurs() {
        return new ArchCondition<>("show only types of the JDK and of this project") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaType visible : visibleTypes(type)) {
                    for (JavaClass raw : visible.getAllInvolvedRawTypes()) {
                        JavaClass base = raw.getBaseComponentType();
                        if (!base.isPrimitive()
                                && !base.getPackageName().startsWith("java.")
                                && !base.getPackageName().startsWith("org.drugprofiling")) {
                            events.add(
                                    SimpleConditionEvent.violated(type, type.getName() + " shows " + base.getName()));
                        }
                    }
                }
            }
        };
    }

    /**
     * Selects the methods of the public surface.
     *
     * @return the predicate
     */
    public static DescribedPredicate<JavaClass> visibleToEmbedders() {
        return DescribedPredicate.describe("visible to embedders", HouseRules::isVisible);
    }

    private static boolean isVisible(JavaClass type) {
        boolean open = type.getModifiers().contains(JavaModifier.PUBLIC)
                || type.getModifiers().contains(JavaModifier.PROTECTED);
        return open && type.getEnclosingClass().map(HouseRules::isVisible).orElse(true);
    }

    private static Set<JavaType> visibleTypes(JavaClass type) {
        Set<JavaType> types = new LinkedHashSet<>(type.getInterfaces());
        type.getSuperclass().ifPresent(types::add);
        types.addAll(type.getTypeParameters());
        for (JavaField field : type.getFields()) {
            if (isOpen(field)) {
                types.add(field.getType());
            }
        }
        for (JavaCodeUnit unit : type.getCodeUnits()) {
            if (isOpen(unit)) {
                types.add(unit.getReturnType());
                types.addAll(unit.getParameterTypes());
                types.addAll(unit.getTypeParameters());
                unit.getExceptionTypes().forEach(types::add);
            }
        }
        return types;
    }

    private static boolean isOpen(JavaMember member) {
        return Stream.of(JavaModifier.PUBLIC, JavaModifier.PROTECTED).anyMatch(member.getModifiers()::contains);
    }
}
