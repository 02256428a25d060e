package org.drugprofiling.decision;

/**
 * When a specimen is linked with a group of specimens.
 *
 * @since 0.1.0
 */
public enum AssignmentRule {
    /** One member at least is within the limit: chains of links grow. */
    ANY_MEMBER("any member within the limit"),
    /** The member that is most alike to all others, by the smallest sum of distances, is within the limit. Of two members this is the first by name. */
    MEDOID("the medoid within the limit"),
    /** The mean of the link values with all members is within the limit, and so then is one member at least. The usual rule. */
    MEAN_DISTANCE("the mean of all members within the limit");

    private final String words;

    AssignmentRule(String words) {
        this.words = words;
    }

    /**
     * {@return the rule in words}
     */
    public String words() {
        return words;
    }
}
