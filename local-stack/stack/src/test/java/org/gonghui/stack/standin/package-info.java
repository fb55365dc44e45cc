@org.jspecify.annotations.NullMarked
package org.gonghui.stack.standin;
