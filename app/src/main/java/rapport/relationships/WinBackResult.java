package rapport.relationships;

/** What came of recording a win-back. */
public sealed interface WinBackResult {

    record WonBack(WinBack winBack) implements WinBackResult {}

    /** It never ended, or was won back already. */
    record NotEnded() implements WinBackResult {}
}
