package planted.innocent.store;

import org.springframework.jdbc.core.simple.JdbcClient;

/// Breaks no rule: SQL where SQL belongs.
class ToldStore {

    private final JdbcClient database;

    ToldStore(JdbcClient database) {
        this.database = database;
    }

    int rows() {
        return database.sql("SELECT 1").query(Integer.class).single();
    }
}
