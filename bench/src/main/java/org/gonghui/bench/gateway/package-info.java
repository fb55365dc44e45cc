/// P6: the gateway beside nginx, nginx with a token check, Spring Cloud Gateway and the backend itself.
@org.jspecify.annotations.NullMarked
package org.gonghui.bench.gateway;
