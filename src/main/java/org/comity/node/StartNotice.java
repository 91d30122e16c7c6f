package org.comity.node;

import java.util.List;

/// Something a module has to say to the person who starts the node; printed once, before the node says it is ready,
/// and in no log.
@FunctionalInterface
public interface StartNotice {

    /// Asked once per start. Empty when there is nothing to say.
    List<String> lines();
}
