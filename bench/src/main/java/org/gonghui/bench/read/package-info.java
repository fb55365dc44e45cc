/// P1 and P2: a member's own card beside Vert.x and Spring Boot.
@org.jspecify.annotations.NullMarked
package org.gonghui.bench.read;
