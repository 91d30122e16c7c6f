package org.comity.library.usecase;

import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.identity.Person;
import org.comity.library.BringingWorks;

/// Keeps what another module made as an original, and leads to the form of a work that names it.
public class BringingForOthers implements BringingWorks {

    private final BringingOriginal bringing;

    public BringingForOthers(BringingOriginal bringing) {
        this.bringing = bringing;
    }

    @Override
    public Optional<String> bring(Person person, Proposed work, String name, byte[] file) {
        return switch (bringing.bring(person, name, new ByteArrayInputStream(file))) {
            case BringingOriginal.Outcome.NotFound() -> Optional.empty();
            case BringingOriginal.Outcome.Refused(var reason) ->
                throw new IllegalArgumentException("The library does not take " + name + ": " + reason);
            case BringingOriginal.Outcome.Kept(var digest) -> Optional.of(form(work, digest.hex()));
        };
    }

    private static String form(Proposed work, String file) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("kind", work.kind().written());
        fields.put("authority", work.kind().usualAuthority().written());
        fields.put("date", work.date());
        fields.put("provisions", work.provisions());
        fields.put("source", work.source());
        fields.put("language-0", work.language());
        fields.put("title-0", work.title());
        fields.put("file-0", file);
        return fields.entrySet().stream()
                .map((Map.Entry<String, String> field) ->
                        field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "/secretariat/library/work?", ""));
    }
}
