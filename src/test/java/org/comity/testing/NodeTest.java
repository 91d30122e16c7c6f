package org.comity.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.comity.Node;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/// A test of the running node: the whole program on a port of its own, with a real database and the demonstration's
/// officers, at [TestNode#address()].
///
/// All test classes of a run share one node, so a test makes the cases it looks at and asserts nothing about others'.
/// Adding properties or beans of one's own to a test class would start a second node: do so only with a reason.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Node.class, webEnvironment = WebEnvironment.DEFINED_PORT)
@ContextConfiguration(initializers = TestNode.Preparation.class)
@Import(TestNode.StandingClock.class)
public @interface NodeTest {}
