package org.comity.vault;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import javax.sql.DataSource;
import org.comity.vault.store.CaseKeyStore;
import org.comity.vault.store.DocumentStore;
import org.comity.vault.store.SealedFileStore;
import org.comity.vocabulary.KeyFile;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One node's vault on a database, wired as the node wires it.
public final class AVault {

    final JdbcClient jdbc;
    final MasterKey.InUse masterKey;
    public final Vault vault;
    final SealedDocuments documents;
    final Path evidence;
    public final SealedFiles files;
    final SweepingFiles sweeping;

    public AVault(DataSource database, Path keyFolder) {
        this(database, new VaultSettings(keyFolder, null));
    }

    AVault(DataSource database, VaultSettings settings) {
        var wiring = new VaultConfiguration();
        var random = new SecureRandom();
        jdbc = JdbcClient.create(database);
        var keys = new CaseKeyStore(jdbc);
        masterKey = wiring.masterKey(settings, keys, Clock.systemUTC(), random);
        vault = wiring.vault(masterKey, keys, Clock.systemUTC(), random);
        evidence = settings.keyFolder().resolve("evidence");
        var pieces = new PieceFolder(evidence);
        files = wiring.sealedFiles(vault, new SealedFileStore(jdbc), pieces, Clock.systemUTC());
        sweeping = wiring.sweepingFiles(new SealedFileStore(jdbc), pieces);
        documents = wiring.sealedDocuments(vault, new DocumentStore(jdbc), Clock.systemUTC());
    }

    static KeyFile masterKeyFile(Path keyFolder) {
        return new KeyFile(new VaultSettings(keyFolder, null).masterKey());
    }
}
