import { Module } from '@nestjs/common';
import { InvestorSightModule } from '../claims/investor-sight.module.js';
import { FindDuplicates } from './find-duplicates.query.js';
import { InvestorNames } from './investor-names.service.js';
import { RecogniseCompanies } from './recognise-companies.query.js';
import { scanControllers, scanProviders } from './scan/scan-providers.js';

/** Is this company here already? */
@Module({
  imports: [InvestorSightModule],
  controllers: scanControllers,
  providers: [FindDuplicates, InvestorNames, RecogniseCompanies, ...scanProviders],
  exports: [FindDuplicates, InvestorNames, RecogniseCompanies],
})
export class DuplicatesModule {}
