/// What packages and their messages are, in plain Java: the archive, the manifests, the run-time data models of
/// SCORM and the statements of cmi5.
@NullMarked
package org.comity.courseware.model;

import org.jspecify.annotations.NullMarked;
