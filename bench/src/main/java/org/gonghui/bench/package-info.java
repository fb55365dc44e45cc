/// How fast the system is: every measure beside its peer, in the same run on the same machine, in pairs that take turns.
@org.jspecify.annotations.NullMarked
package org.gonghui.bench;
