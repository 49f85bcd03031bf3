import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { choiceOf } from './address.js';
import { FiguresPage } from './components/figures-page.js';
import { type Message, MessagePage } from './components/message-page.js';
import { codeOf, type Execute, type PageRequest, type RenderedPage } from './execute.js';
import { failureMessage, goneMessage, missingMessage, NOT_HERE } from './messages.js';
import { readPageData } from './page-data.js';
import { STYLE } from './style/style.js';

/** Renders the page of a request. Rejects only on a fault of our own: what the api refuses becomes a page. */
export async function renderPage(request: PageRequest, execute: Execute): Promise<RenderedPage> {
  if (request.path !== '/') return message(404, NOT_HERE);
  try {
    const data = await readPageData(choiceOf(request.query), execute);
    if ('gone' in data) return message(410, goneMessage(data));
    if ('missing' in data) {
      return message(data.missing === 'everything' ? 200 : 404, missingMessage(data));
    }
    return rendered(200, createElement(FiguresPage, data));
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    const failure = failureMessage(error);
    return message(failure.status, failure.message);
  }
}

function message(status: number, content: Message): RenderedPage {
  return rendered(status, createElement(MessagePage, content));
}

function rendered(status: number, page: ReactElement): RenderedPage {
  return { status, html: `<!doctype html>${renderToStaticMarkup(page)}`, styles: [STYLE] };
}
