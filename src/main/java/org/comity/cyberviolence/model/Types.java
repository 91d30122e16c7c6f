package org.comity.cyberviolence.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// All types of cyberviolence: a hierarchy in which a type may stand below several others, and none below itself.
public final class Types {

    private final Map<String, ViolenceType> types = new LinkedHashMap<>();

    /// @throws IllegalArgumentException for a slug given twice, a parent that is not there, and a circle
    public Types(List<ViolenceType> all) {
        for (var type : all) {
            if (types.put(type.slug(), type) != null) {
                throw new IllegalArgumentException("A type stands there twice: " + type.slug());
            }
        }
        for (var type : all) {
            if (!types.keySet().containsAll(type.parents())) {
                throw new IllegalArgumentException("A type below one that is not there: " + type.slug());
            }
            if (above(type.slug()).contains(type.slug())) {
                throw new IllegalArgumentException("A type below itself: " + type.slug());
            }
        }
    }

    public List<ViolenceType> all() {
        return List.copyOf(types.values());
    }

    public List<ViolenceType> tops() {
        return types.values().stream().filter(type -> type.parents().isEmpty()).toList();
    }

    public Optional<ViolenceType> find(String slug) {
        return Optional.ofNullable(types.get(slug));
    }

    public List<ViolenceType> named(List<String> slugs) {
        return slugs.stream().flatMap(slug -> find(slug).stream()).toList();
    }

    /// Those directly below one.
    public List<ViolenceType> children(String slug) {
        return types.values().stream()
                .filter(type -> type.parents().contains(slug))
                .toList();
    }

    /// Every type a type belongs to, directly or through others.
    public Set<String> above(String slug) {
        var found = new LinkedHashSet<String>();
        find(slug).ifPresent(type -> type.parents().forEach(parent -> climb(parent, found)));
        return Collections.unmodifiableSet(found);
    }

    private void climb(String slug, Set<String> found) {
        if (found.add(slug)) {
            find(slug).ifPresent(type -> type.parents().forEach(parent -> climb(parent, found)));
        }
    }

    /// A type and every type below it.
    public Set<String> within(String slug) {
        var found = new LinkedHashSet<String>();
        descend(slug, found);
        return Collections.unmodifiableSet(found);
    }

    private void descend(String slug, Set<String> found) {
        if (found.add(slug)) {
            children(slug).forEach(child -> descend(child.slug(), found));
        }
    }
}
