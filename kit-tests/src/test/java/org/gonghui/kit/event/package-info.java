@org.jspecify.annotations.NullMarked
package org.gonghui.kit.event;
