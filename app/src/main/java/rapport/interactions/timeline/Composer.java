package rapport.interactions.timeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rapport.directory.PartyId;
import rapport.interactions.Channel;
import rapport.interactions.Severity;
import rapport.interactions.Signal;
import rapport.platform.text.Text;
import rapport.platform.text.Texts;
import rapport.platform.web.View;

/**
 * The form that logs a contact with a party, or changes one.
 *
 * @param party on whose page it stands
 * @param back the path to return to without script
 * @param people who may be named with an @
 * @param problems what is wrong with which field
 * @param conflict whether somebody else saved it meanwhile
 * @param edited version and id of the contact that is changed; null for a new one
 */
public record Composer(
        PartyId party,
        String back,
        ContactForm form,
        List<Someone> people,
        Map<String, Text> problems,
        @Nullable Edited edited,
        boolean conflict)
        implements View {

    /** Somebody else saved it meanwhile; saving again takes what is typed here. */
    Composer conflicting() {
        return new Composer(party, back, form, people, problems, edited, true);
    }

    /** One of the people who may be named. */
    public record Someone(String id, String name, @Nullable String role) {}

    public record Edited(String id, int version) {}

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }

    public boolean isNew() {
        return edited == null;
    }

    public String action() {
        return edited == null ? "/parties/" + party + "/contacts" : "/contacts/" + edited.id();
    }

    public List<Channel> mainChannels() {
        return Channels.MAIN;
    }

    public List<Channel> otherChannels() {
        return Channels.OTHER;
    }

    public boolean isOn(Channel channel) {
        return channel.key().equals(form.channel());
    }

    public boolean isOtherOn() {
        return Channels.OTHER.stream().anyMatch(this::isOn);
    }

    public String icon(Channel channel) {
        return Channels.icon(channel);
    }

    /** The letter that chooses a channel after L. */
    public @Nullable String letter(Channel channel) {
        return switch (channel) {
            case CALL -> "c";
            case EMAIL -> "e";
            case MEETING -> "m";
            case VISIT -> "v";
            case NOTE -> "n";
            default -> null;
        };
    }

    public String verb() {
        return edited == null
                ? Texts.t("contact.log." + channelKey())
                : Texts.t(conflict ? "conflict.save" : "contact.save");
    }

    public String they() {
        return Texts.t("contact.they." + channelKey());
    }

    public String we() {
        return Texts.t("contact.we." + channelKey());
    }

    // What a hostile form sends as a channel is no key of ours.
    private String channelKey() {
        return List.of(Channel.values()).stream().anyMatch(this::isOn) ? form.channel() : Channel.CALL.key();
    }

    public List<Signal> signals() {
        return List.of(Signal.values());
    }

    public boolean isOn(Signal signal) {
        return form.signals().contains(signal.key());
    }

    public String moodText() {
        return switch (form.mood()) {
            case "1" -> Texts.t("contact.mood.good");
            case "0" -> Texts.t("contact.mood.mixed");
            case "-1" -> Texts.t("contact.mood.bad");
            default -> Texts.t("contact.mood.ask");
        };
    }

    public Map<String, String> severities() {
        Map<String, String> options = new LinkedHashMap<>();
        for (Severity severity : Severity.values()) {
            options.put(severity.key(), Texts.t("promise.severity." + severity.key()));
        }
        return options;
    }

    /** The message of a field; null when nothing is wrong with it. */
    public @Nullable String problem(String field) {
        Text problem = problems.get(field);
        return problem == null ? null : problem.toString();
    }

    /** What the summary of errors links to: the field's id, and what is wrong. */
    public Map<String, String> summary() {
        Map<String, String> summary = new LinkedHashMap<>();
        problems.forEach((field, text) -> summary.put("log-" + field, Texts.t("contact.field." + field)));
        return summary;
    }

    /** The people as JSON, with nothing in it that could end the script it stands in. */
    public String peopleJson() {
        StringBuilder json = new StringBuilder("[");
        for (Someone someone : people) {
            json.append(json.length() == 1 ? "" : ",")
                    .append("{\"id\":")
                    .append(quoted(someone.id()))
                    .append(",\"name\":")
                    .append(quoted(someone.name()))
                    .append('}');
        }
        return json.append(']').toString();
    }

    // Everything but letters, digits and spaces is written as its number, which no parser of HTML stumbles over.
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars()
                .forEach(letter -> quoted.append(
                        Character.isLetterOrDigit(letter) || letter == ' ' || letter == '-'
                                ? String.valueOf((char) letter)
                                : String.format("\\u%04x", letter)));
        return quoted.append('"').toString();
    }

    public String icon(Signal signal) {
        return ContactPills.of(signal).icon();
    }
}
