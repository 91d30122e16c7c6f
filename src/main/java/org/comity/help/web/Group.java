package org.comity.help.web;

import java.util.List;
import org.comity.help.Problem;

/// Problems that stand together where somebody is asked what happened.
public enum Group {
    MONEY(Problem.FRAUD, Problem.INVESTMENT_SCAM, Problem.IDENTITY_THEFT, Problem.MULE_RECRUITMENT),
    DEVICES(Problem.PHISHING, Problem.ACCOUNT_TAKEOVER, Problem.RANSOMWARE, Problem.MALWARE),
    IMAGES(Problem.SEXTORTION, Problem.INTIMATE_IMAGE_ABUSE),
    CHILDREN(Problem.GROOMING, Problem.CHILD_ABUSE_MATERIAL),
    WORDS(Problem.THREATS, Problem.CYBERSTALKING, Problem.CYBERBULLYING, Problem.HATE_SPEECH);

    private final List<Problem> problems;

    Group(Problem... problems) {
        this.problems = List.of(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
