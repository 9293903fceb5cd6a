package rapport.platform.web;

/**
 * What a controller answers with: a record whose template has its name. {@code rapport.sales.pipeline.DealCard} is written by
 * {@code sales/pipeline/DealCard.jte}, which takes exactly that record.
 */
public interface View {

    /** The HTTP status; 422 for a refusal, 409 for a conflict. */
    default int status() {
        return 200;
    }
}
