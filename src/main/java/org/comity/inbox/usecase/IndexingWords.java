package org.comity.inbox.usecase;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.comity.identity.AuthorityId;
import org.comity.inbox.model.CaseRow;
import org.comity.inbox.model.Words;
import org.comity.inbox.store.CaseRows;
import org.comity.inbox.store.KeyRows;
import org.comity.inbox.store.WordRows;
import org.comity.requests.RequestId;
import org.comity.treaties.StateNames;
import org.comity.vault.Vault;
import org.comity.vocabulary.Language;
import org.springframework.transaction.support.TransactionOperations;

/// Makes a request findable by its words without keeping a word: HMAC-SHA-256 under a key of the authority,
/// cut to twelve bytes. The same word of another authority has another digest, and without the node's
/// master key none is worked out.
public class IndexingWords {

    static final String PURPOSE = "board.word-key";
    private static final String MAC = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int DIGEST_BYTES = 12;

    private final KeyRows keys;
    private final WordRows words;
    private final Vault vault;
    private final StateNames names;
    private final SecureRandom random;
    private final TransactionOperations ownTransaction;
    private final ConcurrentHashMap<AuthorityId, SecretKeySpec> opened = new ConcurrentHashMap<>();

    /// @param ownTransaction a new one beside the caller's: a key that was made stays, whatever becomes of the act
    public IndexingWords(
            KeyRows keys,
            WordRows words,
            Vault vault,
            StateNames names,
            SecureRandom random,
            TransactionOperations ownTransaction) {
        this.keys = keys;
        this.words = words;
        this.vault = vault;
        this.names = names;
        this.random = random;
        this.ownTransaction = ownTransaction;
    }

    /// From now on the request is found by what its side sees of it: its reference, the other State in every language,
    /// what it says. Of a very long text the beginning is found, and identifiers before any of it.
    void index(CaseRow row) {
        var outline = row.outline();
        if (outline.destroyed()) {
            words.forget(outline.id());
        } else {
            words.put(row.authority(), outline.id(), outline.begunAt(), digests(row));
        }
    }

    /// The same for a side that did not find it before.
    void begin(CaseRow row) {
        var outline = row.outline();
        if (!outline.destroyed()) {
            words.begin(row.authority(), outline.id(), outline.begunAt(), digests(row));
        }
    }

    private List<byte[]> digests(CaseRow row) {
        var outline = row.outline();
        var said = row.requesting() ? outline.words() : outline.received();
        var tokens = new LinkedHashSet<>(Words.of(outline.reference()));
        tokens.addAll(Words.of(row.partner().code()));
        for (var language : Language.values()) {
            tokens.addAll(Words.of(names.name(row.partner(), language)));
        }
        said.reveal().forEach(value -> tokens.addAll(Words.of(value)));
        return digests(row.authority(), tokens);
    }

    /// Whether somebody finds the request by what was written about it.
    boolean letters(RequestId request) {
        return words.lasting(request);
    }

    /// From now on the request is found by the words of these texts too, for one side.
    void add(CaseRows.OnBoard row, RequestId request, Collection<String> texts) {
        var tokens = new LinkedHashSet<String>();
        texts.forEach(text -> tokens.addAll(Words.of(text)));
        words.add(row.authority(), request, row.begunAt(), digests(row.authority(), tokens));
    }

    /// What can be read no more is found no more.
    void forget(RequestId request) {
        words.forget(request);
    }

    /// The digests of these words for an authority.
    List<byte[]> digests(AuthorityId authority, Collection<String> tokens) {
        var mac = mac(key(authority));
        return tokens.stream()
                .limit(Words.MOST)
                .map(token -> Arrays.copyOf(mac.doFinal(token.getBytes(StandardCharsets.UTF_8)), DIGEST_BYTES))
                .toList();
    }

    /// The key of the vault under which an authority's own texts are sealed.
    KeyRows.Sealed sealing(AuthorityId authority) {
        return keys.find(authority).orElseGet(() -> made(authority));
    }

    private SecretKeySpec key(AuthorityId authority) {
        var known = opened.get(authority);
        if (known != null) {
            return known;
        }
        var sealed = sealing(authority);
        var key = new SecretKeySpec(vault.open(sealed.caseKey(), sealed.bytes(), PURPOSE), MAC);
        opened.put(authority, key);
        return key;
    }

    private KeyRows.Sealed made(AuthorityId authority) {
        ownTransaction.executeWithoutResult(_ -> {
            var fresh = new byte[KEY_BYTES];
            random.nextBytes(fresh);
            var caseKey = vault.newCaseKey();
            keys.add(authority, new KeyRows.Sealed(caseKey, vault.seal(caseKey, fresh, PURPOSE)));
            Arrays.fill(fresh, (byte) 0);
        });
        return keys.find(authority)
                .orElseThrow(() -> new IllegalStateException("No key for the words of " + authority));
    }

    private static Mac mac(SecretKeySpec key) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("Every Java platform has HMAC with SHA-256", absent);
        }
    }
}
