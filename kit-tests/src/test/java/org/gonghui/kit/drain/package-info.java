/// How a service goes.
@org.jspecify.annotations.NullMarked
package org.gonghui.kit.drain;
