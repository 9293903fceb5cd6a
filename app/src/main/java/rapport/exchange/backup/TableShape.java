package rapport.exchange.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A table as far as copying it goes. The names come quoted from the database itself, so they can be put into statements.
 *
 * @param name schema and table, for people
 * @param quoted the same for SQL
 * @param columns those that hold data
 * @param order by which the rows are sorted, the same in every database
 */
record TableShape(String name, String quoted, String columns, String order) {

    /**
     * Generated columns make themselves. Transaction ids mean nothing in another database; their columns start anew. Texts are
     * sorted by their bytes, because the order of a language differs between servers.
     */
    private static final String ALL = """
            select n.nspname || '.' || c.relname,
                   format('%I.%I', n.nspname, c.relname),
                   (select string_agg(format('%I', a.attname), ', ' order by a.attnum)
                      from pg_attribute a
                     where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                       and a.atttypid <> 'xid8'::regtype),
                   coalesce(
                      (select string_agg(format('%I', a.attname) || case a.attcollation when 0 then '' else ' collate "C"' end,
                                         ', ' order by k.place)
                         from pg_constraint p
                         cross join unnest(p.conkey) with ordinality k(number, place)
                         join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
                        where p.conrelid = c.oid and p.contype = 'p'),
                      't::text collate "C"')
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
             where c.relkind = 'r' and c.relpersistence = 'p'
               and n.nspname not in ('public', 'information_schema') and n.nspname !~ '^pg_'
             order by (n.nspname || '.' || c.relname) collate "C"
            """;

    static List<TableShape> all(Connection connection) throws SQLException {
        List<TableShape> tables = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(ALL);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                tables.add(new TableShape(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
            }
        }
        return tables;
    }

    String copyOut() {
        return copyOut(columns);
    }

    /** With the columns a backup names, of which this table may have more by now. */
    String copyOut(String chosen) {
        return "copy (select " + chosen + " from " + quoted + " t order by " + order + ") to stdout";
    }

    String copyIn(String chosen) {
        return "copy " + quoted + " (" + chosen + ") from stdin";
    }
}
