package org.comity.cyberviolence.model;

/// What can answer a type of cyberviolence, from criminal law to what is near at hand. Not every form needs the first.
public enum Response {
    /// An offence under an instrument or in most laws.
    OFFENCE(Grade.CRIMINAL),
    /// Criminal law answers where it is serious.
    SERIOUS(Grade.CRIMINAL),
    /// Criminal law is the exception.
    EXCEPTION(Grade.CRIMINAL),
    PROTECTION_ORDER(Grade.CIVIL),
    REMOVAL_ORDER(Grade.CIVIL),
    DATA_PROTECTION(Grade.CIVIL),
    DAMAGES(Grade.CIVIL),
    WORK_LAW(Grade.CIVIL),
    EQUALITY(Grade.CIVIL),
    CHILD_PROTECTION(Grade.CIVIL),
    VICTIM_SUPPORT(Grade.CIVIL),
    REGULATOR(Grade.CIVIL),
    CORRECT_RECORDS(Grade.CIVIL),
    SAFETY_PLAN(Grade.NEAR),
    REPORT(Grade.NEAR),
    HASHES(Grade.NEAR),
    BLOCK(Grade.NEAR),
    RECOVER(Grade.NEAR),
    DEVICE_CHECK(Grade.NEAR),
    TEAM(Grade.NEAR),
    SCHOOL(Grade.NEAR),
    COUNTER(Grade.NEAR),
    AGE(Grade.NEAR);

    /// How much force an answer has.
    public enum Grade {
        CRIMINAL,
        /// Courts and authorities without punishment.
        CIVIL,
        /// Platforms, schools, those who help.
        NEAR
    }

    private final Grade grade;

    Response(Grade grade) {
        this.grade = grade;
    }

    public Grade grade() {
        return grade;
    }
}
