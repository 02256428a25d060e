package org.drugprofiling.substance;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.drugprofiling.problem.ProblemLocation;
import org.drugprofiling.problem.ProfilingException;
import org.jspecify.annotations.Nullable;

/**
 * A chemical compound by its identifiers, for example caffeine with CAS number {@code 58-08-2}. Every identifier carries how it
 * is known; those that are not known are empty.
 *
 * @since 0.1.0
 */
public final class Compound {

    private static final Pattern CAS = Pattern.compile("[1-9][0-9]{1,6}-[0-9]{2}-[0-9]");
    private static final Pattern INCHI_KEY = Pattern.compile("[A-Z]{14}-[A-Z]{10}-[A-Z]");

    private final String id;
    private final String name;
    private final List<Synonym> synonyms;
    private final @Nullable CompoundFact casNumber;
    private final @Nullable CompoundFact formula;
    private final @Nullable CompoundFact structure;
    private final @Nullable CompoundFact inChIKey;
    private final List<CompoundUse> uses;
    private final List<HealthFlag> healthFlags;

    private Compound(Parts parts) {
        TargetChecks.check(parts.id, parts.name);
        this.id = parts.id;
        this.name = parts.name;
        this.synonyms = List.copyOf(parts.synonyms);
        this.casNumber = parts.casNumber;
        this.formula = parts.formula;
        this.structure = parts.structure;
        this.inChIKey = parts.inChIKey;
        this.uses = List.copyOf(parts.uses);
        this.healthFlags = List.copyOf(parts.healthFlags);
    }

    /**
     * Returns a compound of which only the name is known.
     *
     * @param id stable, lower-case
     * @param name standard name
     * @return the compound
     */
    public static Compound named(String id, String name) {
        return new Compound(new Parts(id, name));
    }

    /**
     * Returns this compound with another name.
     *
     * @param synonym the name and what it may be mistaken for
     * @return the compound
     */
    public Compound withSynonym(Synonym synonym) {
        Parts parts = new Parts(this);
        parts.synonyms.add(Objects.requireNonNull(synonym));
        return new Compound(parts);
    }

    /**
     * Returns this compound with a CAS registry number.
     *
     * @param fact the number with a correct check digit
     * @return the compound
     */
    public Compound withCasNumber(CompoundFact fact) {
        require(isCasNumber(fact.value()), "CAS number must have a correct check digit", fact.value());
        Parts parts = new Parts(this);
        parts.casNumber = fact;
        return new Compound(parts);
    }

    /**
     * Returns this compound with a molecular formula.
     *
     * @param fact for example {@code C8H10N4O2}
     * @return the compound
     * @throws ProfilingException {@code invalid-formula} if it cannot be read
     */
    public Compound withFormula(CompoundFact fact) {
        Formula.parse(fact.value());
        Parts parts = new Parts(this);
        parts.formula = fact;
        return new Compound(parts);
    }

    /**
     * Returns this compound with a structure.
     *
     * @param fact a SMILES text, for example {@code CC(N)Cc1ccccc1}; it is carried, not read
     * @return the compound
     */
    public Compound withStructure(CompoundFact fact) {
        Parts parts = new Parts(this);
        parts.structure = Objects.requireNonNull(fact);
        return new Compound(parts);
    }

    /**
     * Returns this compound with an InChIKey.
     *
     * @param fact 14, 10 and 1 letters
     * @return the compound
     */
    public Compound withInChIKey(CompoundFact fact) {
        require(INCHI_KEY.matcher(fact.value()).matches(), "InChIKey must have 14, 10 and 1 letters", fact.value());
        Parts parts = new Parts(this);
        parts.inChIKey = fact;
        return new Compound(parts);
    }

    /**
     * Returns this compound with a role in a drug.
     *
     * @param use drug and role
     * @return the compound
     */
    public Compound withUse(CompoundUse use) {
        Parts parts = new Parts(this);
        parts.uses.add(Objects.requireNonNull(use));
        return new Compound(parts);
    }

    /**
     * Returns this compound with a reason why public health wants to know of it.
     *
     * @param flag drug and reason
     * @return the compound
     */
    public Compound withHealthFlag(HealthFlag flag) {
        Parts parts = new Parts(this);
        parts.healthFlags.add(Objects.requireNonNull(flag));
        return new Compound(parts);
    }

    /**
     * {@return the stable id, for example {@code n-formylamphetamine}}
     */
    public String id() {
        return id;
    }

    /**
     * {@return the standard name}
     */
    public String name() {
        return name;
    }

    /**
     * {@return other names, each with what it may be mistaken for}
     */
    public List<Synonym> synonyms() {
        return synonyms;
    }

    /**
     * {@return the CAS registry number, empty if none is known}
     */
    public Optional<CompoundFact> casNumber() {
        return Optional.ofNullable(casNumber);
    }

    /**
     * {@return the molecular formula, empty if it is not known; a computed one is as certain as the structure}
     */
    public Optional<CompoundFact> formula() {
        return Optional.ofNullable(formula);
    }

    /**
     * Returns the monoisotopic mass computed from the formula, see {@link Formula#monoisotopicMass()}.
     *
     * @return in daltons, empty if there is no formula
     * @throws ProfilingException {@code unknown-element} if no isotope mass of an element is known
     */
    public OptionalDouble monoisotopicMass() {
        return formula == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(Formula.parse(formula.value()).monoisotopicMass());
    }

    /**
     * {@return the structure as SMILES, empty if it is not known; one that was read is one whose InChIKey stands in the source}
     */
    public Optional<CompoundFact> structure() {
        return Optional.ofNullable(structure);
    }

    /**
     * {@return the InChIKey, empty if it is not known; a computed one is as certain as the structure}
     */
    public Optional<CompoundFact> inChIKey() {
        return Optional.ofNullable(inChIKey);
    }

    /**
     * {@return what the compound is doing in which drug}
     */
    public List<CompoundUse> uses() {
        return uses;
    }

    /**
     * {@return why public health wants to know of it, and in which drug; mostly empty}
     */
    public List<HealthFlag> healthFlags() {
        return healthFlags;
    }

    /**
     * Returns whether a text is a CAS registry number: the last digit is the sum of the others, each times its position
     * from the right, modulo 10.
     *
     * @param text for example {@code 58-08-2}
     * @return whether form and check digit are right
     */
    public static boolean isCasNumber(String text) {
        if (!CAS.matcher(text).matches()) {
            return false;
        }
        String digits = text.replace("-", "");
        int sum = 0;
        for (int position = 1; position < digits.length(); position++) {
            sum += position * (digits.charAt(digits.length() - 1 - position) - '0');
        }
        return sum % 10 == digits.charAt(digits.length() - 1) - '0';
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Compound that
                && id.equals(that.id)
                && name.equals(that.name)
                && synonyms.equals(that.synonyms)
                && Objects.equals(casNumber, that.casNumber)
                && Objects.equals(formula, that.formula)
                && Objects.equals(structure, that.structure)
                && Objects.equals(inChIKey, that.inChIKey)
                && uses.equals(that.uses)
                && healthFlags.equals(that.healthFlags);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }

    private void require(boolean holds, String rule, String value) {
        if (!holds) {
            throw new ProfilingException(
                    "invalid-compound", rule, ProblemLocation.nowhere().with("compound", id), "'" + value + "'");
        }
    }

    private static final class Parts {
        private final String id;
        private final String name;
        private final List<Synonym> synonyms = new ArrayList<>();
        private @Nullable CompoundFact casNumber;
        private @Nullable CompoundFact formula;
        private @Nullable CompoundFact structure;
        private @Nullable CompoundFact inChIKey;
        private final List<CompoundUse> uses = new ArrayList<>();
        private final List<HealthFlag> healthFlags = new ArrayList<>();

        Parts(String id, String name) {
            this.id = id;
            this.name = name;
        }

        Parts(Compound compound) {
            this(compound.id, compound.name);
            synonyms.addAll(compound.synonyms);
            this.casNumber = compound.casNumber;
            this.formula = compound.formula;
            this.structure = compound.structure;
            this.inChIKey = compound.inChIKey;
            uses.addAll(compound.uses);
            healthFlags.addAll(compound.healthFlags);
        }
    }
}
