/// The node itself: its settings, its home folder, the database it brings along, and the command that starts it.
///
/// Front door: [org.comity.node.NodeSettings] for modules that must know where and what the node is;
/// [org.comity.node.ServeCommand] for the person who starts it.
@ApplicationModule(
        displayName = "Node",
        allowedDependencies = {"vocabulary"})
@NullMarked
package org.comity.node;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
