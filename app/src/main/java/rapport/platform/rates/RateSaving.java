package rapport.platform.rates;

/** What came of writing down a rate. */
public sealed interface RateSaving {

    record Saved(Rate rate) implements RateSaving {}

    /** There is one of that currency and day already. */
    record Taken() implements RateSaving {}

    /** Somebody else saved it meanwhile, or has removed it. */
    record ChangedMeanwhile() implements RateSaving {}
}
