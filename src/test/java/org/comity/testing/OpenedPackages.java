package org.comity.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.evidence.FileId;
import org.comity.evidence.PackageId;
import org.comity.evidence.usecase.Custody;
import org.comity.evidence.usecase.OpenPackages;
import org.comity.identity.Officer;
import org.comity.identity.PersonId;
import org.comity.vault.CaseKeyId;
import org.comity.vault.Vault;
import org.comity.vocabulary.Sha256;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Packages of evidence that tests open to officers without a request around them, and what custody was told of them.
/// All others are those of the node.
public final class OpenedPackages implements OpenPackages, Custody {

    /// What custody was told.
    public record Told(boolean received, FileId file, PersonId by, Sha256 sha256) {}

    private record Opened(Set<PersonId> officers, CaseKeyId key, List<Told> told) {}

    private final ObjectProvider<OpenPackages> packages;
    private final ObjectProvider<Custody> custody;
    private final Vault vault;
    private final JdbcClient database;
    private final Map<PackageId, Opened> opened = new ConcurrentHashMap<>();

    OpenedPackages(
            ObjectProvider<OpenPackages> packages, ObjectProvider<Custody> custody, Vault vault, JdbcClient database) {
        this.packages = packages;
        this.custody = custody;
        this.vault = vault;
        this.database = database;
    }

    /// A package that these officers may fill until it is closed.
    public PackageId openTo(Officer... officers) {
        var id = new PackageId(UUID.randomUUID());
        var people = Stream.of(officers).map(Officer::id).collect(Collectors.toSet());
        var key = vault.newCaseKey();
        insert(id, key);
        opened.put(id, new Opened(people, key, Collections.synchronizedList(new ArrayList<>())));
        return id;
    }

    /// Of authorities that nobody belongs to: no page lists it.
    private void insert(PackageId id, CaseKeyId key) {
        database.sql("""
                        INSERT INTO evidence_package (id, request_id, reference, number, executing_authority,
                            requesting_authority, executing_country, requesting_country, case_key, status,
                            conditions, note, started_at)
                        VALUES (:id, :any, 'PT-2026-999999', 1, :any, :any, 'JP', 'PT', :key, 'OPEN', '', '', now())
                        """)
                .param("id", id.value())
                .param("any", UUID.randomUUID())
                .param("key", key.value())
                .update();
    }

    public CaseKeyId key(PackageId id) {
        return made(id).key();
    }

    public List<Told> told(PackageId id) {
        return List.copyOf(made(id).told());
    }

    /// Nobody may fill it any more.
    public void close(PackageId id) {
        opened.computeIfPresent(id, (_, was) -> new Opened(Set.of(), was.key(), was.told()));
    }

    @Override
    public Optional<OpenPackage> open(PackageId id, Officer officer) {
        return opened.containsKey(id)
                ? Optional.of(made(id))
                        .filter(made -> made.officers().contains(officer.id()))
                        .map(made -> new OpenPackage(id, made.key()))
                : packages.stream()
                        .filter(other -> other != this)
                        .flatMap(others -> others.open(id, officer).stream())
                        .findFirst();
    }

    @Override
    public Optional<OpenPackage> hold(PackageId id, Officer officer) {
        return opened.containsKey(id)
                ? open(id, officer)
                : packages.stream()
                        .filter(other -> other != this)
                        .flatMap(others -> others.hold(id, officer).stream())
                        .findFirst();
    }

    @Override
    public void received(PackageId id, FileId file, Officer by, Sha256 sha256) {
        if (opened.containsKey(id)) {
            made(id).told().add(new Told(true, file, by.id(), sha256));
        } else {
            others().received(id, file, by, sha256);
        }
    }

    @Override
    public void takenOut(PackageId id, FileId file, Officer by, Sha256 sha256) {
        if (opened.containsKey(id)) {
            made(id).told().add(new Told(false, file, by.id(), sha256));
        } else {
            others().takenOut(id, file, by, sha256);
        }
    }

    private Custody others() {
        return custody.stream().filter(other -> other != this).findFirst().orElseThrow();
    }

    private Opened made(PackageId id) {
        return Optional.ofNullable(opened.get(id)).orElseThrow();
    }
}
