package rapport.platform.kinds;

import org.jooq.DataType;
import org.jooq.impl.SQLDataType;

/** What a field holds: the column it needs, and the most characters a text may have. */
public enum FieldType {
    /** A name: one line, sorted and searched, hence short. */
    NAME(SQLDataType.CLOB, 300),
    /** One line. */
    LINE(SQLDataType.CLOB, 2_000),
    /** Text of several lines. */
    TEXT(SQLDataType.CLOB, 200_000),
    /** An e-mail address; compared in lower case. */
    EMAIL(SQLDataType.CLOB, 254),
    /** A phone or fax number; compared as E.164 or by its digits. */
    PHONE(SQLDataType.CLOB, 100),
    /** A website; compared by its domain. */
    WEBSITE(SQLDataType.CLOB, 1_000),
    DATE(SQLDataType.LOCALDATE, 100),
    /** A moment; a date alone means the start of that day in the company's zone. */
    MOMENT(SQLDataType.INSTANT, 100),
    /** A moment by which something is due; a date alone means the end of that day in the company's zone. */
    DUE(SQLDataType.INSTANT, 100),
    INTEGER(SQLDataType.INTEGER, 100),
    /** A number with at most six decimals and thirteen digits before them. */
    DECIMAL(SQLDataType.NUMERIC(19, 6), 100),
    /** An amount in the currency of the record's field {@code currency}; kept as minor units. */
    MONEY(SQLDataType.BIGINT, 100),
    /** ISO 4217 code. */
    CURRENCY(SQLDataType.CHAR(3), 100),
    FLAG(SQLDataType.BOOLEAN, 100),
    /** One word of a fixed list. */
    CHOICE(SQLDataType.CLOB, 100),
    /** Several words of a fixed list. */
    CHOICES(SQLDataType.CLOB.array(), 2_000),
    /** Another record. */
    REFERENCE(SQLDataType.UUID, 400),
    /** Several other records. */
    REFERENCES(SQLDataType.UUID.array(), 20_000),
    /** What something is about, as "kind:key"; may be given as another record. */
    MATTER(SQLDataType.CLOB, 400);

    private final DataType<?> column;
    private final int longest;

    FieldType(DataType<?> column, int longest) {
        this.column = column;
        this.longest = longest;
    }

    public DataType<?> column() {
        return column;
    }

    /** The most characters as text. */
    public int longest() {
        return longest;
    }

    /** Whether a second column beside it holds the form in which two values are compared. */
    public boolean isCompared() {
        return this == EMAIL || this == PHONE || this == WEBSITE;
    }

    public boolean mayRefer() {
        return this == REFERENCE || this == REFERENCES || this == MATTER;
    }
}
