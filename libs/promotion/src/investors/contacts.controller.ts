import { Body, Controller, Delete, Header, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '#access/policy/actor.js';
import { Permit } from '#access/policy/permit.js';
import { IdempotencyKey, IdPipe, IfMatch } from '#platform/http/request-parts.js';
import { ContactErasureService } from './contact-erasure.service.js';
import { ContactRecordsService } from './contact-records.service.js';
import {
  AddContact,
  ContactDetails,
  EditContact,
  EraseContact,
  ErasureResult,
  WithdrawConsent,
} from './dto/contact.dto.js';
import { InvestorView } from './dto/investor.dto.js';

/** People at a company. Each answer is the company as the reader sees it now. */
@ApiTags('contacts')
@Controller()
export class ContactsController {
  constructor(
    private readonly contacts: ContactRecordsService,
    private readonly erasure: ContactErasureService,
  ) {}

  @Permit('investor.write')
  @Post('investors/:id/contacts')
  add(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string | null,
    @Param('id', IdPipe) id: string,
    @Body() body: AddContact,
  ): Promise<InvestorView> {
    return this.contacts.add(actor, key, id, body);
  }

  @Permit('investor.write')
  @Patch('contacts/:id')
  edit(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: EditContact,
  ): Promise<InvestorView> {
    return this.contacts.edit(actor, id, version, body);
  }

  /** Only a person no record names; otherwise `contact.in_use`. */
  @Permit('investor.write')
  @Delete('contacts/:id')
  remove(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
  ): Promise<InvestorView> {
    return this.contacts.remove(actor, id, version);
  }

  /** Shows masked details. Who looked at whom, and when, is recorded. */
  @Permit('contact.reveal')
  @Post('contacts/:id/reveal')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  reveal(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<ContactDetails> {
    return this.contacts.reveal(actor, id);
  }

  /** 撤回同意 (PIPL art. 15): nobody is shown the details any more. */
  @Permit('investor.write')
  @Post('contacts/:id/consent-withdrawal')
  @HttpCode(200)
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: WithdrawConsent,
  ): Promise<InvestorView> {
    return this.contacts.withdraw(actor, id, version, body);
  }

  /** 删除个人信息 (PIPL art. 47): blanks the person everywhere, for good. The business records stay. */
  @Permit('contact.erase')
  @Post('contacts/:id/erasure')
  @HttpCode(200)
  erase(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() body: EraseContact,
  ): Promise<ErasureResult> {
    return this.erasure.erase(actor, id, version, body);
  }
}
