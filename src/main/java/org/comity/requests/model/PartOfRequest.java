package org.comity.requests.model;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The parts of a request that reaches a provider in the end: the order, which the provider is shown, and what
/// supports it, which the provider is not shown without the consent of the requesting Party (CETS 224 Article
/// 8(3)(b)). What is not named as part of the order belongs to what supports it.
public enum PartOfRequest {
    ORDER,
    SUPPORT;

    private static final Map<RequestedMeasure, Set<Field>> SHOWN = new EnumMap<>(Map.of(
            RequestedMeasure.DOMAIN_REGISTRATION, OrderToProvider.ARTICLE_6,
            RequestedMeasure.SUBSCRIBER_FROM_PROVIDER, OrderToProvider.ARTICLE_7,
            RequestedMeasure.GIVING_EFFECT, OrderToProvider.ARTICLE_8,
            RequestedMeasure.PROVIDER_DIRECTED, OrderToProvider.ARTICLE_18));

    /// Whether a request for a measure has two parts, each on a paper of its own.
    public static boolean divides(RequestedMeasure measure) {
        return SHOWN.containsKey(measure);
    }

    /// The part a field belongs to; everything is the order where nothing reaches a provider.
    public static PartOfRequest of(RequestedMeasure measure, Field field) {
        return Optional.ofNullable(SHOWN.get(measure))
                        .filter(shown -> field != Field.WRITTEN_IN && !shown.contains(field))
                        .isPresent()
                ? SUPPORT
                : ORDER;
    }

    /// The request with what belongs to this part alone: whatever is made of it cannot say more.
    public Request of(Request request) {
        if (!divides(request.measure()) && this == ORDER) {
            return request;
        }
        var content = request.content();
        var values = new EnumMap<Field, String>(Field.class);
        content.values().forEach((field, value) -> {
            if (field == Field.WRITTEN_IN || of(request.measure(), field) == this) {
                values.put(field, value);
            }
        });
        var identifiers = this == ORDER ? content.identifiers() : List.<Identifier>of();
        return request.withContent(Content.of(values, identifiers));
    }

    /// The fields that are kept from the provider, in the order of the form.
    public static List<Field> kept(RequestedMeasure measure) {
        return Stream.of(Field.values())
                .filter(field -> of(measure, field) == SUPPORT
                        && measure.rules().fields().contains(field))
                .toList();
    }
}
