/// The law as the engine knows it. Pure Java: no Spring, no SQL, no HTTP.
///
/// [org.comity.pathfinder.model.MeasuresByNeed] lists the measures of every need; each measure names its rules; each
/// rule is one small class, or one line, that names its paragraph.
@NullMarked
package org.comity.pathfinder.model;

import org.jspecify.annotations.NullMarked;
