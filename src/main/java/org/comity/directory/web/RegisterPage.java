package org.comity.directory.web;

import java.time.LocalDate;
import java.util.List;
import org.comity.directory.Register;
import org.comity.directory.usecase.KeepingRegisters.Line;

/// One register.
public record RegisterPage(Register register, List<Line> lines, LocalDate today) {}
