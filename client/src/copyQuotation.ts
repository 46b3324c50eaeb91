import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  quotationMethod,
  type QuotationParams,
  type QuotationResult,
  type WirePosition,
} from '../../server/src/protocol';
import { nameOf } from './files';
import { say } from './messages';

/** Puts the quotation at a place into the clipboard, with who said it and where it stands. */
export async function copyQuotation(
  client: BaseLanguageClient,
  document: vscode.TextDocument,
  at: WirePosition = { line: 0, character: 0 },
): Promise<void> {
  const params: QuotationParams = {
    uri: document.uri.toString(),
    position: at,
    file: nameOf(document.uri),
  };
  const found = await client.sendRequest<QuotationResult | null>(quotationMethod, params);
  if (found === null) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('There is no quotation at the cursor. Put the cursor into one and copy again.'),
    );
    return;
  }
  await vscode.env.clipboard.writeText(found.text);
  if (found.speaker === null) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Copied without a speaker: the article names nobody for this quotation.'),
    );
  } else if (!found.sure) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Copied, but it is not sure who said this: perhaps {0}.', found.speaker),
    );
  } else say(vscode.l10n.t('Copied a quotation of {0}', found.speaker));
}
