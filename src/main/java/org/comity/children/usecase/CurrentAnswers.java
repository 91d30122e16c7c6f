package org.comity.children.usecase;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.comity.children.model.Answer;
import org.comity.children.store.AnswerStore;
import org.comity.node.CatchingUp;
import org.comity.vocabulary.Country;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The answers to benchmarks in memory. Public pages read the last copy, also while no database answers; whoever
/// publishes reads what is committed.
public class CurrentAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(CurrentAnswers.class);
    private static final int AT_ONCE = 1_000;

    private final AnswerStore store;
    private final CatchingUp catching = new CatchingUp(this::catchUp);
    private volatile Snapshot now = new Snapshot(0, Map.of());

    private record Snapshot(long number, Map<Country, OfState> states) {}

    /// The answers of one State.
    ///
    /// @param edition the number of the newest; zero before the first
    /// @param answers by the id of their line
    public record OfState(long edition, Map<String, Answer.Published> answers) {

        static final OfState NONE = new OfState(0, Map.of());

        public OfState {
            answers = Map.copyOf(answers);
        }

        public Optional<Answer.Published> to(String criterion) {
            return Optional.ofNullable(answers.get(criterion));
        }

        /// How many lines somebody said something to: no measure of how well.
        public long said() {
            return answers.values().stream()
                    .filter(one -> one.answer().said() != Answer.Said.NOT_ASSESSED)
                    .count();
        }
    }

    public CurrentAnswers(AnswerStore store) {
        this.store = store;
    }

    /// For public pages: the last copy.
    public OfState of(Country state) {
        return now.states().getOrDefault(state, OfState.NONE);
    }

    /// The States that somebody answered for.
    public Map<Country, OfState> all() {
        return now.states();
    }

    /// For the form of whoever publishes: level with what was committed.
    public OfState committed(Country state) {
        catching.beforeReading();
        return of(state);
    }

    /// For whoever holds the lock and is about to change something.
    OfState beforeChanging(Country state) {
        catching.look();
        return of(state);
    }

    void changedAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                catching.changed();
            }
        });
    }

    @Scheduled(fixedDelay = 2_000)
    public void look() {
        try {
            catching.look();
        } catch (DataAccessException | TransactionException unreachable) {
            LOG.warn("The last copy of benchmarks stays: the database does not answer");
        }
    }

    /// Never runs twice at a time.
    private void catchUp() {
        var more = store.after(now.number(), AT_ONCE);
        while (!more.isEmpty()) {
            var states = new HashMap<>(now.states());
            for (var one : more) {
                var answers = new LinkedHashMap<>(
                        states.getOrDefault(one.state(), OfState.NONE).answers());
                answers.put(one.answer().answer().criterion(), one.answer());
                states.put(one.state(), new OfState(one.number(), answers));
            }
            now = new Snapshot(more.getLast().number(), Map.copyOf(states));
            more = store.after(now.number(), AT_ONCE);
        }
    }
}
