package bench.pages;

import java.util.List;

/**
 * One way to look at the list of relationships.
 *
 * @param filters each as in the address; {@code owner=7} means the seventh owner, whoever that is
 * @param depth which page of the list, from 1
 */
record ListRequest(String sort, String order, List<String> filters, int depth) {

    private static final String OWNER = "owner=";

    /** The address of the first page. */
    String path(List<String> owners) {
        StringBuilder path = new StringBuilder("/relationships?sort=" + sort + "&order=" + order);
        for (String filter : filters) {
            path.append('&').append(filter.startsWith(OWNER) ? OWNER + owner(filter, owners) : filter);
        }
        return path.toString();
    }

    private static String owner(String filter, List<String> owners) {
        int number = Integer.parseInt(filter.substring(OWNER.length()));
        return owners.isEmpty() ? "" : owners.get(number % owners.size());
    }

    @Override
    public String toString() {
        return "sort=" + sort + " order=" + order + " page=" + depth + " " + String.join(" ", filters);
    }
}
