// A plugin of TypeDoc: what an entry gives on from another one is summed up on its page too, and not only linked.
import { DefaultTheme, DefaultThemeRenderContext, ReflectionKind } from 'typedoc';

class Context extends DefaultThemeRenderContext {
  constructor(...args) {
    super(...args);
    const sumUp = this.commentShortSummary;
    this.commentShortSummary = (reflection) =>
      sumUp(reflection.kindOf(ReflectionKind.Reference) ? reflection.getTargetReflectionDeep() : reflection);
  }
}

class Theme extends DefaultTheme {
  getRenderContext(page) {
    return new Context(this.router, this, page, this.application.options);
  }
}

export function load(application) {
  application.renderer.defineTheme('summaries', Theme);
}
