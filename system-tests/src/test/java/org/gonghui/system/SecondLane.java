package org.gonghui.system;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/// What needs two copies of everything goes on beside the other tests, one class after the other, on a system of its own: who
/// waits for a process to come again leaves half the processors idle. What promises seconds is isolated instead, and comes last.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Copies(2)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("the system of two copies")
@interface SecondLane {}
