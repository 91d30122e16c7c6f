package org.comity.profiles.intake;

import java.io.IOException;
import java.io.InputStream;

/// A document of others, to be read from its beginning as often as is needed.
@FunctionalInterface
public interface Foreign {

    InputStream open() throws IOException;
}
