package rapport.shell.command;

/** What a command tells the shell; scripts rely on the numbers. */
final class ExitCode {

    static final int DONE = 0;
    static final int DONE_WITH_REJECTED_ROWS = 1;
    static final int WRONG_USE = 2;
    /** Failed, with nothing changed. */
    static final int FAILED = 3;

    private ExitCode() {}
}
