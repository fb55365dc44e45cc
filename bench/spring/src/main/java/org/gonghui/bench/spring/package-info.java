/// A member's own card as Spring Boot and JPA answer it.
@org.jspecify.annotations.NullMarked
package org.gonghui.bench.spring;
