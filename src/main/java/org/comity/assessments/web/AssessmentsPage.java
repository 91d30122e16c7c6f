package org.comity.assessments.web;

import java.util.List;
import org.comity.assessments.Assessment;

/// What is and was assessed.
///
/// @param rows the newest deadline first
/// @param writable whether the reader makes assessments
public record AssessmentsPage(List<Row> rows, boolean writable) {

    /// @param replied how many of those asked replied
    /// @param over whether the deadline is over
    public record Row(Assessment assessment, int replied, boolean over) {}
}
