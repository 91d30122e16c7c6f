package org.comity.help.usecase;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.help.Service;
import org.comity.help.ServiceId;
import org.comity.help.model.ServiceBook;
import org.comity.help.store.ServiceStore;
import org.comity.node.CatchingUp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The services in memory. What somebody of a State said of one takes the place of what came with the program.
///
/// Whoever looks for help is answered from [#now], which never asks the database: where that does not answer, what was
/// read last stays.
public class CurrentServices {

    private static final Logger log = LoggerFactory.getLogger(CurrentServices.class);
    private static final int AT_ONCE = 1_000;

    private final ServiceStore store;
    private final List<Service> shipped;
    private final CatchingUp catching = new CatchingUp(this::catchUp);
    private final Map<ServiceId, Optional<Service>> said = new HashMap<>();
    private long newest;
    private boolean silent;
    private volatile ServiceBook now;

    public CurrentServices(ServiceStore store, List<Service> shipped) {
        this.store = store;
        this.shipped = List.copyOf(shipped);
        this.now = new ServiceBook(0, shipped);
    }

    /// What was read last.
    public ServiceBook now() {
        return now;
    }

    /// Level with what was committed: for editors, who must see what they did.
    public ServiceBook committed() {
        catching.beforeReading();
        return now;
    }

    /// For whoever holds the lock and is about to change something.
    ServiceBook beforeChanging() {
        catching.look();
        return now;
    }

    /// Something is about to be committed: the next editor looks, and whoever comes meanwhile waits for what is found.
    void changedAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                catching.changed();
            }
        });
    }

    @Scheduled(fixedDelay = 700)
    public void look() {
        try {
            catching.look();
            silent = false;
        } catch (DataAccessException | TransactionException unreachable) {
            if (!silent) {
                silent = true;
                log.warn("The database does not answer: help pages stay as they were");
            }
        }
    }

    /// Never runs twice at a time.
    private void catchUp() {
        var before = newest;
        var more = store.after(newest, AT_ONCE);
        while (!more.isEmpty()) {
            more.forEach(one -> said.put(one.id(), one.service()));
            newest = more.getLast().number();
            more = store.after(newest, AT_ONCE);
        }
        if (newest != before) {
            now = over(newest, shipped, said);
        }
    }

    /// What was said of services, over what came with the program.
    static ServiceBook over(long number, List<Service> shipped, Map<ServiceId, Optional<Service>> said) {
        var services = new LinkedHashMap<ServiceId, Service>();
        shipped.forEach(service -> services.put(service.id(), service));
        said.forEach(
                (id, service) -> service.ifPresentOrElse(there -> services.put(id, there), () -> services.remove(id)));
        return new ServiceBook(number, services.values());
    }

    /// The same once, from a database opened by hand.
    public static ServiceBook read(ServiceStore store, List<Service> shipped) {
        var services = new CurrentServices(store, shipped);
        services.catchUp();
        return services.now;
    }
}
