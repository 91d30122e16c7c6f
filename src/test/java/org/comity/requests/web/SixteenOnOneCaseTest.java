package org.comity.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.comity.testing.Http;
import org.comity.testing.Http.Reply;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Sixteen clients at one case at the same moment: one outcome, in order.
@NodeTest
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class SixteenOnOneCaseTest {

    private static final int CLIENTS = 16;

    @Autowired
    JdbcClient database;

    @Test
    void whateverSixteenDecideAtOnceOneDecisionStandsAndTheStepsAreNumberedWithoutAGap() throws Exception {
        var clients = IntStream.range(0, CLIENTS)
                .mapToObj(number -> Http.officer("Demo Prosecutor (Tokyo)"))
                .toList();
        var lisbon = Http.officer("Demo Duty Officer (Lisbon)");
        var id = delivered(lisbon);

        // A click that comes twice is harmless: all sixteen are told that it is acknowledged, and it is so once.
        var acknowledged = atOnce(clients, number -> act(clients.get(number), id, "{\"act\": \"ACKNOWLEDGE\"}"));
        assertThat(acknowledged).extracting(Reply::status).containsOnly(200);
        assertThat(acts(id)).containsExactly("START", "ACKNOWLEDGE");

        var decisions = List.of(
                "{\"act\": \"EXECUTE\", \"text\": \"Handed over.\"}",
                "{\"act\": \"REFUSE\", \"ground\": \"LAW_OR_TREATY\", \"text\": \"No order.\"}",
                "{\"act\": \"CANNOT\", \"text\": \"The data are gone.\"}");
        var decided = atOnce(clients, number -> act(clients.get(number), id, decisions.get(number % decisions.size())));

        assertThat(decided).filteredOn(reply -> reply.status() == 200).hasSize(1);
        assertThat(decided).filteredOn(reply -> reply.status() == 409).hasSize(CLIENTS - 1);
        var steps = acts(id);
        assertThat(steps).hasSize(3);
        assertThat(numbers(id)).containsExactly(1, 2, 3);
        assertThat(status(id))
                .isEqualTo(
                        switch (steps.getLast()) {
                            case "EXECUTE" -> "EXECUTED";
                            case "REFUSE" -> "REFUSED";
                            default -> "NOT_POSSIBLE";
                        });
        assertThat(act(lisbon, id, "{\"act\": \"CLOSE\"}").status()).isEqualTo(200);
    }

    private String delivered(Http lisbon) {
        var begun = lisbon.json(
                "POST", "/api/v1/requests", "{\"to\": \"JP\", \"offence\": \"2\", \"measure\": \"stored-data\"}");
        var id = begun.header("Location").replaceFirst("^.*/", "");
        database.sql("UPDATE requests_request SET status = 'DELIVERED', sent_at = changed_at WHERE id = :id")
                .param("id", UUID.fromString(id))
                .update();
        return id;
    }

    private static Reply act(Http officer, String id, String call) {
        return officer.json("POST", "/api/v1/requests/" + id + "/acts", call);
    }

    private static List<Reply> atOnce(List<Http> clients, IntFunction<Reply> doing) throws Exception {
        var start = new CyclicBarrier(clients.size());
        var all = new ArrayList<Callable<Reply>>();
        for (var number = 0; number < clients.size(); number++) {
            var own = number;
            all.add(() -> {
                start.await();
                return doing.apply(own);
            });
        }
        var replies = new ArrayList<Reply>();
        try (var threads = Executors.newFixedThreadPool(clients.size())) {
            for (var one : threads.invokeAll(all)) {
                replies.add(one.get());
            }
        }
        return replies;
    }

    private List<String> acts(String id) {
        return database.sql("SELECT act FROM requests_step WHERE request_id = :id ORDER BY number")
                .param("id", UUID.fromString(id))
                .query((row, number) -> row.getString("act"))
                .list();
    }

    private List<Integer> numbers(String id) {
        return database.sql("SELECT number FROM requests_step WHERE request_id = :id ORDER BY number")
                .param("id", UUID.fromString(id))
                .query((row, number) -> row.getInt("number"))
                .list();
    }

    private String status(String id) {
        return database.sql("SELECT status FROM requests_request WHERE id = :id")
                .param("id", UUID.fromString(id))
                .query(String.class)
                .single();
    }
}
