package rapport.customization;

import java.util.Arrays;
import java.util.Optional;
import rapport.platform.kinds.FieldType;

/** What a custom field may hold. */
public enum CustomFieldType {
    TEXT("text", FieldType.LINE, "letter-case"),
    LONG_TEXT("long_text", FieldType.TEXT, "align-left"),
    NUMBER("number", FieldType.DECIMAL, "number"),
    /** In minor units of the field's own currency. */
    MONEY("money", FieldType.MONEY, "coins"),
    DATE("date", FieldType.DATE, "calendar"),
    DATE_TIME("date_time", FieldType.MOMENT, "clock"),
    YES_NO("yes_no", FieldType.FLAG, "toggle-left"),
    CHOICE("choice", FieldType.CHOICE, "circle-dot"),
    CHOICES("choices", FieldType.CHOICES, "checkbox"),
    LINK("link", FieldType.WEBSITE, "link"),
    PERSON("person", FieldType.REFERENCE, "user"),
    ORGANISATION("organisation", FieldType.REFERENCE, "building");

    private final String key;
    private final FieldType holds;
    private final String icon;

    CustomFieldType(String key, FieldType holds, String icon) {
        this.key = key;
        this.holds = holds;
        this.icon = icon;
    }

    public String key() {
        return key;
    }

    public FieldType holds() {
        return holds;
    }

    public String icon() {
        return icon;
    }

    public boolean isChosen() {
        return this == CHOICE || this == CHOICES;
    }

    /** Whether it names another record. */
    public boolean refers() {
        return this == PERSON || this == ORGANISATION;
    }

    /** Whether two records may be forbidden to hold the same. */
    public boolean mayBeUnique() {
        return this == TEXT || this == NUMBER || this == DATE || this == LINK || refers();
    }

    /** Text that is compared and sorted in lower case. */
    boolean isText() {
        return this == TEXT || this == LONG_TEXT || this == LINK;
    }

    public static Optional<CustomFieldType> of(String key) {
        return Arrays.stream(values()).filter(type -> type.key.equals(key)).findFirst();
    }
}
