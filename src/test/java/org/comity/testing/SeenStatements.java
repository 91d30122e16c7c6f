package org.comity.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.web.context.request.RequestContextHolder;

/// A database that remembers what it was asked: each statement as it was executed, its values filled in.
public final class SeenStatements extends DelegatingDataSource {

    private static final int MOST_KEPT = 5_000;

    /// @param said the statement, behind the pool's name for what carries it out
    /// @param asker the thread that asked
    private record Seen(String said, boolean forAPage, Thread asker) {

        String sql() {
            return said.replaceFirst("^\\S+ wrapping ", "");
        }
    }

    /// One that knows its size: others count themselves through, and every statement of every test comes by here.
    private final BlockingDeque<Seen> seen = new LinkedBlockingDeque<>(MOST_KEPT);

    private volatile boolean cut;

    public SeenStatements(DataSource database) {
        super(database);
    }

    /// Nobody reaches the database while this runs.
    public void cutWhile(Runnable task) {
        cut = true;
        try {
            task.run();
        } finally {
            cut = false;
        }
    }

    public void forget() {
        seen.clear();
    }

    /// What was asked since the last forgetting while requests over HTTP were answered.
    public List<String> forPages() {
        return seen.stream().filter(Seen::forAPage).map(Seen::sql).toList();
    }

    /// What was asked since the last forgetting, whoever asked; the last [#MOST_KEPT] at most.
    public List<String> all() {
        return seen.stream().map(Seen::sql).toList();
    }

    /// How many statements were executed since the last forgetting, whoever asked; [#MOST_KEPT] at most.
    public int count() {
        return seen.size();
    }

    /// How many statements this thread executed since the last forgetting.
    public long countHere() {
        return seen.stream()
                .filter(statement -> statement.asker() == Thread.currentThread())
                .count();
    }

    /// The last statement with these words in it that was asked here or for a page: what the node does by itself
    /// meanwhile, with words that may be alike, is no answer.
    public String lastWith(String words) {
        return seen.stream()
                .filter(statement -> statement.forAPage() || statement.asker() == Thread.currentThread())
                .map(Seen::sql)
                .filter(sql -> sql.contains(words))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("No statement with " + words));
    }

    @Override
    public Connection getConnection() throws SQLException {
        refuseIfCut();
        return watched(Connection.class, super.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        refuseIfCut();
        return watched(Connection.class, super.getConnection(user, password));
    }

    private void refuseIfCut() throws SQLException {
        if (cut) {
            throw new SQLTransientConnectionException("The database was cut for a test");
        }
    }

    private <T> T watched(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> invoke(target, method, arguments)));
    }

    private Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        if (target instanceof Statement && method.getName().startsWith("execute")) {
            remember(arguments == null ? target.toString() : String.valueOf(arguments[0]));
        }
        try {
            var answer = method.invoke(target, arguments);
            return answer instanceof PreparedStatement prepared ? watched(PreparedStatement.class, prepared) : answer;
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    private void remember(String said) {
        var statement = new Seen(said, RequestContextHolder.getRequestAttributes() != null, Thread.currentThread());
        while (!seen.offer(statement)) {
            seen.poll();
        }
    }
}
