package planted.usecase;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Locale;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Planted: a use case that breaks every rule a use case can break.
@SuppressWarnings("DefaultCharset")
class SendingCarelessly {

    int send(HttpServletRequest request, JdbcClient database) {
        System.out.println(Instant.now());
        var text = request.getQueryString() + new Random().nextInt();
        return text.toLowerCase(Locale.getDefault()).getBytes().length
                + database.sql("SELECT 1").query(Integer.class).single();
    }
}
