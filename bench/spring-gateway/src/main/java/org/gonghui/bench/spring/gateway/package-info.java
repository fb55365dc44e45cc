/// Spring Cloud Gateway as a program of its own.
@org.jspecify.annotations.NullMarked
package org.gonghui.bench.spring.gateway;
