package rapport.platform.metrics;

import java.util.Map;
import java.util.function.Supplier;

/**
 * Numbers that a module lets be watched; modules declare theirs as beans. They are read when somebody asks, and not at all where nobody may.
 *
 * @param name "rapport.changes.waiting"
 * @param meaning a sentence for whoever reads the numbers
 * @param label by what they are told apart; its words are few and say nothing about anybody
 * @param values by the words of the label
 */
public record Watched(String name, String meaning, String label, Supplier<Map<String, Integer>> values) {}
