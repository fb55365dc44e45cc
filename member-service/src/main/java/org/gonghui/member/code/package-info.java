/// Codes that people show: what they are made of, and how they look.
@NullMarked
package org.gonghui.member.code;

import org.jspecify.annotations.NullMarked;
