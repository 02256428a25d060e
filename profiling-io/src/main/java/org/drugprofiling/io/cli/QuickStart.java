package org.drugprofiling.io.cli;

/**
 * The program behind the first command of the README: it shows the library at work on the data of the guide. So far it says
 * what it was given.
 *
 * @since 0.1.0
 */
public final class QuickStart {

    private QuickStart() {}

    /**
     * Runs the program.
     *
     * @param arguments folder with the data, folder for the reports
     */
    public static void main(String[] arguments) {
        if (arguments.length != 2) {
            System.err.println("usage: QuickStart <folder with data> <folder for reports>");
            System.exit(2);
        }
        System.out.println("Data: " + arguments[0] + ", reports: " + arguments[1]);
    }
}
