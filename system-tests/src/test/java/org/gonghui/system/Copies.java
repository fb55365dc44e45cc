package org.gonghui.system;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// How many processes of each service the tests of a class need.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface Copies {
  int value();
}
