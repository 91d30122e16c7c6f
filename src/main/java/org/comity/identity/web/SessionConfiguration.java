package org.comity.identity.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.Deserializer;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.SessionIdGenerator;

/// How sessions lie in the database: under names nobody guesses, and of few kinds of things only. Whoever can write to
/// the table of sessions must not get their own code run when it is read.
@Configuration
class SessionConfiguration {

    /// What a session may hold: nothing that runs or reaches out when it is read.
    private static final ObjectInputFilter KNOWN_KINDS = ObjectInputFilter.Config.createFilter(
            "maxdepth=40;maxbytes=200000;maxarray=20000;java.lang.*;java.time.*;java.util.*;java.net.URI;"
                    + "org.springframework.security.**;org.springframework.session.**;org.comity.**;!*");

    /// 27 bytes are 36 letters, as wide as the column is.
    private static final int ID_BYTES = 27;

    @Bean
    SessionIdGenerator sessionNames(SecureRandom random) {
        return () -> {
            var bytes = new byte[ID_BYTES];
            random.nextBytes(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        };
    }

    /// Spring Session looks for it by this name.
    @Bean
    ConversionService springSessionConversionService() {
        var conversions = new GenericConversionService();
        conversions.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversions.addConverter(byte[].class, Object.class, new DeserializingConverter(new KnownKinds()));
        return conversions;
    }

    private static final class KnownKinds implements Deserializer<Object> {

        @Override
        public Object deserialize(InputStream written) throws IOException {
            try (var objects = new ObjectInputStream(new ByteArrayInputStream(written.readAllBytes()))) {
                objects.setObjectInputFilter(KNOWN_KINDS);
                return objects.readObject();
            } catch (ClassNotFoundException unknown) {
                throw new IOException("A session holds something of an unknown kind", unknown);
            }
        }
    }
}
