package postgres;

/** Where a database answers, and how to get in. */
public record Address(String host, int port, String database, String user, String password) {

    public String jdbcUrl() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database;
    }

    public Address withDatabase(String name) {
        return new Address(host, port, name, user, password);
    }

    @Override
    public String toString() {
        return user + "@" + host + ":" + port + "/" + database; // Never the password: this ends up in logs.
    }
}
